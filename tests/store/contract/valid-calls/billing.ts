import { v7 as newId } from 'uuid';
import {
  draftInvoice,
  endVisit,
  issueInvoice,
  paymentInput,
  reversal,
} from '../../../support/visit-story.ts';
import { nothing, type ValidCalls } from './valid-call.ts';

export const billingCalls: ValidCalls<'invoices' | 'payments'> = {
  'invoices.fromVisit': {
    by: 'admin',
    prepare: async (practice) => {
      const { visit } = await endVisit(practice);
      return { input: { id: newId(), visitId: visit.id, feeId: null }, patientId: visit.patientId };
    },
  },
  'invoices.chooseFee': {
    by: 'admin',
    prepare: async (practice) => {
      const { id, version, patientId } = await draftInvoice(practice);
      const fees = await practice.as('owner').fees.list({});
      const fee = fees.find(({ effectiveFrom }) => effectiveFrom === '1900-01-01');
      if (!fee) throw new Error('the practice has a fee');
      return { input: { id, version, feeId: fee.id }, patientId };
    },
  },
  'invoices.get': {
    by: 'admin',
    prepare: async (practice) => {
      const { id, patientId } = await draftInvoice(practice);
      return { input: { id }, patientId };
    },
  },
  'invoices.list': { by: 'admin', prepare: nothing },
  'invoices.issue': {
    by: 'admin',
    prepare: async (practice) => {
      const { id, version, patientId } = await draftInvoice(practice);
      return { input: { id, version }, patientId };
    },
  },
  'invoices.void': {
    by: 'admin',
    prepare: async (practice) => {
      const { id, version, patientId } = await issueInvoice(practice);
      return { input: { id, version, reason: 'Made out for the wrong visit' }, patientId };
    },
  },
  'invoices.pdf': {
    by: 'admin',
    prepare: async (practice) => {
      const { id, patientId } = await issueInvoice(practice);
      return { input: { id, receiptId: newId() }, patientId };
    },
  },
  'payments.record': {
    by: 'admin',
    prepare: async (practice) => {
      const invoice = await issueInvoice(practice);
      return { input: paymentInput(invoice), patientId: invoice.patientId };
    },
  },
  'payments.reverse': {
    by: 'admin',
    prepare: async (practice) => {
      const { input, patientId } = await reversal(practice);
      return { input, patientId };
    },
  },
};
