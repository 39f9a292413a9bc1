import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { checkInvoice, type InvoiceProblemCode } from '../../shared/domain/invoices/check-invoice.ts';
import { feesInForce } from '../../shared/domain/invoices/fees-in-force.ts';
import {
  addressLines,
  type InvoiceDraft,
  type InvoiceLine,
  type IssuedInvoice,
} from '../../shared/domain/invoices/invoice.ts';
import {
  defaultInvoiceSeries,
  formatInvoiceNumber,
  isSeriesPrefix,
} from '../../shared/domain/invoices/invoice-number.ts';
import { invoiceTotals, lineTax } from '../../shared/domain/invoices/invoice-totals.ts';
import { receiptDocument } from '../../shared/domain/invoices/receipt-document.ts';
import { documents } from '../../shared/messages/en/documents.ts';

const line: InvoiceLine = {
  kind: 'treatment',
  dateOfService: '2026-11-19',
  visitDay: '2026-11-19',
  description: 'Physiotherapy – treatment (incl. intramuscular stimulation)',
  therapistName: 'Dana Sample',
  designation: 'Registered Physiotherapist',
  registrationNumber: '01234',
  amountCents: 9500,
  taxBasisPoints: 0,
};
const address = { street: '1200 Example Street', city: 'Vancouver', province: 'BC', postalCode: 'V5K 0A1' };
const noAddress = { street: ' ', city: '', province: '', postalCode: '' };
const draft: InvoiceDraft = {
  clinicName: 'Harbour Example Physiotherapy',
  clinicAddress: address,
  clinicPhone: '604-555-0123',
  gstNumber: null,
  patientName: 'Alex Example',
  patientAddress: address,
  billTo: null,
  lines: [line],
};
const issued: IssuedInvoice = {
  ...draft,
  number: 'PT-000123',
  issuedOn: '2026-11-19',
  voidedOn: null,
  payments: [],
};
const rules = { today: '2026-11-21' };
const payment = { paidOn: '2026-11-19', method: 'debit', amountCents: 9500 } as const;

const problemsOf = (changed: Partial<InvoiceDraft>) => checkInvoice({ ...draft, ...changed }, rules);
const lineProblems = (changed: Partial<InvoiceLine>) =>
  problemsOf({ lines: [{ ...line, ...changed }] }).map((found) => found.problem);

describe('checkInvoice', () => {
  it('finds nothing wrong with a complete invoice', () => {
    expect(checkInvoice(draft, rules)).toEqual([]);
  });

  it.each<[InvoiceProblemCode, Partial<InvoiceDraft>]>([
    ['clinicNameMissing', { clinicName: '' }],
    ['clinicAddressMissing', { clinicAddress: noAddress }],
    ['clinicStreetMissing', { clinicAddress: { ...address, street: '' } }],
    ['clinicPostalCodeForm', { clinicAddress: { ...address, postalCode: '12345' } }],
    ['clinicPostalCodeProvince', { clinicAddress: { ...address, postalCode: 'T2P 1J9' } }],
    ['clinicProvinceUnknown', { clinicAddress: { ...address, province: 'Nowhere', postalCode: '12345' } }],
    ['clinicPhoneForm', { clinicPhone: '555' }],
    ['gstNumberForm', { gstNumber: '12345' }],
    ['patientAddressMissing', { patientAddress: noAddress }],
    ['patientCityMissing', { patientAddress: { ...address, city: ' ' } }],
    ['patientProvinceMissing', { patientAddress: { ...address, province: '' } }],
    ['patientPostalCodeMissing', { patientAddress: { ...address, postalCode: '' } }],
    ['patientPostalCodeForm', { patientAddress: { ...address, postalCode: 'V5O 0A1' } }],
    ['patientPostalCodeProvince', { patientAddress: { ...address, province: 'AB' } }],
    ['clinicPhoneMissing', { clinicPhone: '  ' }],
    ['patientNameMissing', { patientName: '\t' }],
    ['billToNameMissing', { billTo: { name: '', address } }],
    ['noServiceLine', { lines: [] }],
    ['gstNumberMissing', { lines: [{ ...line, taxBasisPoints: 500 }] }],
  ])('%s', (problem, change) => {
    expect(problemsOf(change)).toEqual([{ problem, line: null }]);
  });

  it.each<[InvoiceProblemCode, Partial<InvoiceLine>]>([
    ['therapistNameMissing', { therapistName: null }],
    ['designationMissing', { designation: '' }],
    ['registrationNumberMissing', { registrationNumber: null }],
    ['registrationNumberForm', { registrationNumber: 'pending' }],
    ['dateOfServiceImpossible', { dateOfService: '2026-02-30' }],
    ['dateOfServiceInFuture', { dateOfService: '2026-11-22', visitDay: '2026-11-22' }],
    ['dateOfServiceNotVisitDay', { dateOfService: '2026-11-18' }],
    ['descriptionMissing', { description: ' ' }],
    ['descriptionHealthNumber', { description: 'Physiotherapy treatment, PHN 9698 658 215' }],
    ['missedAppointmentAsTreatment', { kind: 'missedAppointment' }],
    [
      'missedAppointmentAsTreatment',
      { kind: 'missedAppointment', description: 'Physiotherapy, short visit' },
    ],
    ['treatmentAsMissedAppointment', { description: 'No-show fee' }],
    ['treatmentAsMissedAppointment', { description: 'Late cancellation' }],
    ['amountNotPositive', { amountCents: 0 }],
    ['amountNotPositive', { amountCents: -9500 }],
    ['amountNotPositive', { amountCents: 95.5 }],
    ['taxRateImpossible', { taxBasisPoints: -1 }],
  ])('%s: %j', (problem, change) => {
    expect(lineProblems(change)).toEqual([problem]);
  });

  it('says which line', () => {
    const second = { ...line, registrationNumber: '' };
    expect(problemsOf({ lines: [line, second] })).toEqual([
      { problem: 'registrationNumberMissing', line: 2 },
    ]);
  });

  it.each([
    'Acupuncture',
    'IMS ACUPUNCTURE treatment',
    'electro-acupuncture',
    'Acu-puncture',
    'treatment by acupuncturist',
  ])('refuses %j unless it is allowed', (description) => {
    expect(lineProblems({ description })).toEqual(['descriptionForbiddenWord']);
    const allowed = { ...rules, allowedWords: ['acupuncture', 'Acupuncturist'] };
    expect(checkInvoice({ ...draft, lines: [{ ...line, description }] }, allowed)).toEqual([]);
  });

  it('names the forbidden word', () => {
    expect(problemsOf({ lines: [{ ...line, description: 'Acupuncture' }] })).toEqual([
      { problem: 'descriptionForbiddenWord', line: 1, word: 'acupuncture' },
    ]);
  });

  it.each(['Missed appointment fee', 'No-show', 'Late cancellation', 'Missed physiotherapy appointment'])(
    'takes %j for a missed appointment',
    (description) => {
      expect(lineProblems({ kind: 'missedAppointment', description })).toEqual([]);
    },
  );

  it('asks no therapist of a product and keeps registration numbers as text', () => {
    const product = { therapistName: null, designation: null, registrationNumber: null };
    expect(lineProblems({ kind: 'product', description: 'Massage ball', ...product })).toEqual([]);
    expect(lineProblems({ registrationNumber: '00001' })).toEqual([]);
  });

  it('has a sentence for every problem', () => {
    const codes = Object.keys(documents.problem);
    expectTypeOf<keyof typeof documents.problem>().toEqualTypeOf<InvoiceProblemCode>();
    expect(codes.length).toBe(38);
  });
});

describe('fees in force', () => {
  const fee = (id: string, service: string, effectiveFrom: string, endedFrom: string | null = null) => ({
    id,
    service,
    effectiveFrom,
    endedFrom,
  });
  const idsOn = (day: string, ...fees: ReturnType<typeof fee>[]) =>
    feesInForce(fees, day).map(({ id }) => id);

  it('are the newest of each service that has begun, whatever the case of its name', () => {
    const fees = [
      fee('a', 'Physiotherapy', '2020-01-01'),
      fee('b', 'physiotherapy ', '2026-01-01'),
      fee('c', 'First visit', '2026-01-01'),
    ];
    expect(idsOn('2025-12-31', ...fees)).toEqual(['a']);
    expect(idsOn('2026-01-01', ...fees)).toEqual(['c', 'b']);
    expect(idsOn('2019-12-31', ...fees)).toEqual([]);
  });

  it('end on the day named, and the earlier fee then holds again', () => {
    const fees = [fee('a', 'Visit', '2020-01-01'), fee('b', 'Visit', '2026-01-01', '2026-03-01')];
    expect(idsOn('2026-02-28', ...fees)).toEqual(['b']);
    expect(idsOn('2026-03-01', ...fees)).toEqual(['a']);
    expect(idsOn('2026-01-01', fee('c', 'Visit', '2026-01-01', '2026-01-01'))).toEqual([]);
  });
});

describe('totals', () => {
  const cents = fc.integer({ min: 1, max: 10_000_000 });
  const lines = fc.array(
    fc.record({ amountCents: cents, taxBasisPoints: fc.constantFrom(0, 500, 700, 1200, 1300) }),
    { maxLength: 40 },
  );
  const payments = fc.array(fc.record({ amountCents: cents }), { maxLength: 5 });

  it('adds up', () => {
    fc.assert(
      fc.property(lines, payments, (charged, received) => {
        const totals = invoiceTotals(charged, received);
        const added = charged.reduce((sum, each) => sum + each.amountCents + lineTax(each), 0);
        expect(totals.totalCents).toBe(added);
        expect(totals.netCents + totals.taxCents).toBe(totals.totalCents);
        expect(totals.taxes.reduce((sum, tax) => sum + tax.amountCents, 0)).toBe(totals.taxCents);
        expect(totals.paidCents + totals.balanceCents).toBe(totals.totalCents);
      }),
    );
  });

  it('is paid exactly when the payments meet the total', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: -2, max: 2 }), (charged, difference) => {
        const { totalCents } = invoiceTotals(charged, []);
        fc.pre(totalCents > 2);
        const { state } = invoiceTotals(charged, [{ amountCents: totalCents + difference }]);
        expect(state).toBe(difference < 0 ? 'partlyPaid' : difference === 0 ? 'paid' : 'overpaid');
      }),
    );
  });

  it('does not depend on the order of the lines', () => {
    fc.assert(
      fc.property(lines, (charged) => {
        expect(invoiceTotals([...charged].reverse(), [])).toEqual(invoiceTotals(charged, []));
      }),
    );
  });

  it('rounds the tax of each line, half a cent upwards', () => {
    const ball = { amountCents: 1850, taxBasisPoints: 500 };
    expect(invoiceTotals([ball, ball], []).taxes).toEqual([{ basisPoints: 500, amountCents: 186 }]);
  });

  it('knows an invoice on which nothing was paid', () => {
    expect(invoiceTotals([line], []).state).toBe('unpaid');
  });
});

describe('invoice numbers', () => {
  it('are a prefix and an unbroken count', () => {
    expect(formatInvoiceNumber(defaultInvoiceSeries, 1)).toBe('PT-000001');
    expect(formatInvoiceNumber({ prefix: '' }, 123)).toBe('000123');
    expect(formatInvoiceNumber(defaultInvoiceSeries, 1_234_567)).toBe('PT-1234567');
  });

  it('are never shared by two invoices, in one series or across two', () => {
    const series = fc.constantFrom('', 'PT-', 'CN-', 'B', 'A1-');
    const sequence = fc.integer({ min: 1, max: 20_000_000 });
    fc.assert(
      fc.property(series, sequence, series, sequence, (prefix, count, otherPrefix, otherCount) => {
        fc.pre(prefix !== otherPrefix || count !== otherCount);
        expect(formatInvoiceNumber({ prefix }, count)).not.toBe(
          formatInvoiceNumber({ prefix: otherPrefix }, otherCount),
        );
      }),
    );
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses %d', (sequence) => {
    expect(() => formatInvoiceNumber(defaultInvoiceSeries, sequence)).toThrow(RangeError);
  });

  it.each(['A1', 'pt-', 'ÄÖ-', 'TOO-LONG-', '<b>'])('refuses the prefix %j', (prefix) => {
    expect(isSeriesPrefix(prefix)).toBe(false);
    expect(() => formatInvoiceNumber({ prefix }, 1)).toThrow(RangeError);
  });
});

describe('receiptDocument', () => {
  it.each([
    [[], 'invoice', 9500],
    [[{ ...payment, amountCents: 5000 }], 'receiptForPayment', 4500],
    [[payment], 'paidReceipt', 0],
    [[{ ...payment, amountCents: 9600 }], 'paidReceipt', -100],
  ] as const)('payments %j make it %s', (payments, title, balanceCents) => {
    const document = receiptDocument({ ...issued, payments }, { duplicate: null });
    expect(document).toMatchObject({ title, balanceCents, duplicate: null });
  });

  it('carries what an insurer asks for', () => {
    expect(receiptDocument({ ...issued, payments: [payment] }, { duplicate: null })).toMatchObject({
      number: 'PT-000123',
      issuedOn: '2026-11-19',
      clinic: { name: draft.clinicName, addressLines: ['1200 Example Street', 'Vancouver BC  V5K 0A1'] },
      patient: { name: 'Alex Example' },
      lines: [
        {
          dateOfService: '2026-11-19',
          therapist: {
            name: 'Dana Sample',
            designation: 'Registered Physiotherapist',
            registrationNumber: '01234',
          },
          amountCents: 9500,
          tax: { basisPoints: 0, amountCents: 0 },
        },
      ],
      payments: [payment],
      hasExemptLine: true,
    });
  });

  it('marks a copy with both dates', () => {
    const duplicate = { issuedOn: '2026-11-19', reissuedOn: '2026-11-21' };
    expect(receiptDocument(issued, { duplicate }).duplicate).toEqual(duplicate);
  });

  it('has no place for a health number, a birth date or a diagnosis', () => {
    expectTypeOf<keyof IssuedInvoice & ('phn' | 'birthDate' | 'diagnosis')>().toEqualTypeOf<never>();
    const secrets = { phn: '9698658215', birthDate: '1980-06-15', diagnosis: 'M54.5' };
    const overfull = {
      ...issued,
      ...secrets,
      patientAddress: { ...address, ...secrets },
      billTo: { name: 'Sam Sample', address, ...secrets },
      lines: [{ ...line, ...secrets }],
      payments: [{ ...payment, ...secrets }],
    };
    const text = JSON.stringify(receiptDocument(overfull, { duplicate: null }));
    for (const secret of Object.values(secrets)) expect(text).not.toContain(secret);
  });
});

it('writes addresses without gaps', () => {
  expect(addressLines(noAddress)).toEqual([]);
  expect(addressLines({ ...noAddress, city: 'Nelson', postalCode: 'V1L 1A1' })).toEqual(['Nelson  V1L 1A1']);
  expect(addressLines({ ...address, street: 'Unit 4\n1200 Example Street' })).toHaveLength(3);
});
