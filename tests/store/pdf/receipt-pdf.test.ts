import { describe, expect, it } from 'vitest';
import { loadDocumentFonts } from '../../../electron/store/pdf/document-fonts.ts';
import { renderReceiptPdf } from '../../../electron/store/pdf/render-receipt-pdf.ts';
import type { IssuedInvoice } from '../../../shared/domain/invoices/invoice.ts';
import { type ReceiptOptions, receiptDocument } from '../../../shared/domain/invoices/receipt-document.ts';
import { readPdf } from './read-pdf.ts';
import { address, paidInvoice, translate, treatment } from './receipt-fixture.ts';

const fonts = loadDocumentFonts();
const first: ReceiptOptions = { duplicate: null };
const again: ReceiptOptions = { duplicate: { issuedOn: '2026-11-19', reissuedOn: '2026-11-21' } };

function render(change: Partial<IssuedInvoice> = {}, options = first) {
  return renderReceiptPdf(receiptDocument({ ...paidInvoice, ...change }, options), { fonts, translate });
}

async function read(change: Partial<IssuedInvoice> = {}, options = first) {
  return readPdf(render(change, options).bytes);
}

describe('a paid receipt', () => {
  it('says everything an insurer asks for, in text that can be selected', async () => {
    const { text, pages } = await read();
    expect(pages).toHaveLength(1);
    for (const words of [
      'Harbour Example Physiotherapy',
      '88 Invented Quay, Suite 210',
      'Vancouver BC V5K 0A1',
      'Phone 604-555-0123',
      'Paid receipt',
      'Receipt no. PT-000123',
      'Date issued November 19, 2026',
      'Date of service November 19, 2026',
      'Patient Alex Example 1200 Example Street, Unit 4',
      'Physiotherapy – treatment (incl. intramuscular stimulation)',
      'Dana Sample Registered Physiotherapist College reg. no. 01234',
      'Exempt $95.00',
      'Payments received Nov 19, 2026 Debit card $95.00',
      'Total $95.00',
      'Amount paid $95.00',
      'Balance due $0.00',
      'PAID IN FULL $95.00 received, November 19, 2026',
      'GST exempt – health care service',
      'Page 1 of 1',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('DUPLICATE');
  });

  it('is a tagged letter-size page with title and language', async () => {
    const { pages, title, language, marked } = await read();
    expect(pages[0]?.box).toEqual([0, 0, 612, 792]);
    expect(title).toBe('Paid receipt PT-000123');
    expect(language).toBe('en-CA');
    expect(marked).toBe(true);
    const structure = pages[0]?.structure ?? [];
    expect(structure.filter((role) => role === 'TH')).toHaveLength(5);
    expect(structure.filter((role) => role === 'TD')).toHaveLength(5);
    expect(structure).toContain('H1');
  });

  it('embeds its fonts and no others', () => {
    const names = Buffer.from(render().bytes)
      .toString('latin1')
      .match(/\/FontName \/[A-Z]{6}\+\S+/g);
    expect(names?.map((name) => name.split('+')[1]).sort()).toEqual([
      'IBMPlexSans-Medium',
      'IBMPlexSans-Regular',
      'IBMPlexSans-SemiBold',
    ]);
  });

  it('never shows a health number, a birth date or a diagnosis, whatever the record holds', async () => {
    const secrets = { phn: '9698658215', birthDate: '1980-06-15', diagnosis: 'Radiculopathy M54.1' };
    const overfull = {
      ...secrets,
      patientAddress: { ...address, ...secrets },
      lines: [{ ...treatment, ...secrets }],
    };
    const { text } = await read(overfull);
    for (const secret of ['9698658215', '9698 658 215', '1980', 'June 15', 'Radiculopathy', 'M54']) {
      expect(text).not.toContain(secret);
    }
  });
});

describe('what was not paid in full', () => {
  it('is a receipt for payment with its balance', async () => {
    const { text, title } = await read({
      payments: [{ paidOn: '2026-11-19', method: 'transfer', amountCents: 5000 }],
    });
    expect(title).toBe('Receipt for payment PT-000123');
    expect(text).toContain('Amount paid $50.00 Balance due $45.00');
    expect(text).not.toContain('PAID IN FULL');
  });

  it('is an invoice where nothing was received', async () => {
    const { text } = await read({ payments: [] });
    expect(text).toContain('Invoice Invoice no. PT-000123');
    expect(text).toContain('No payment received yet.');
    expect(text).not.toMatch(/receipt|PAID IN FULL/i);
  });

  it('names what is owed back when too much was paid', async () => {
    const { text } = await read({
      payments: [{ paidOn: '2026-11-19', method: 'cash', amountCents: 10_000 }],
    });
    expect(text).toContain('Credit to payer $5.00');
  });
});

describe('taxes, payers and copies', () => {
  it('shows tax by line and rate, with the GST number', async () => {
    const { text } = await read({
      gstNumber: '12345 6789 RT0001',
      lines: [
        treatment,
        { ...treatment, kind: 'product', therapistName: null, amountCents: 1850, taxBasisPoints: 500 },
      ],
    });
    expect(text).toContain('GST/HST no. 12345 6789 RT0001');
    expect(text).toContain('$0.93 GST 5%');
    expect(text).toContain('Subtotal $113.50 GST 5% $0.93 Total $114.43');
  });

  it('does not claim an exemption where every line is taxed', async () => {
    const { text } = await read({ gstNumber: '1', lines: [{ ...treatment, taxBasisPoints: 500 }] });
    expect(text).not.toContain('GST exempt');
    expect(text).not.toContain('Exempt');
  });

  it('shows who pays when it is not the patient', async () => {
    const { text } = await read({ billTo: { name: 'Sample Forestry Ltd.', address } });
    expect(text).toContain('Billed to Sample Forestry Ltd.');
    expect(text).toContain('Patient Alex Example');
  });

  it('never lets a missed appointment read like a treatment', async () => {
    const missed = {
      ...treatment,
      kind: 'missedAppointment',
      description: 'Missed appointment fee',
    } as const;
    const { text } = await read({ lines: [missed] });
    expect(text).toContain('Missed appointment fee Appointment not attended. No treatment was given.');
  });

  it('marks a copy on every page, with both dates', async () => {
    const { pages } = await read({ lines: Array.from({ length: 12 }, () => treatment) }, again);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page.text).toContain('DUPLICATE');
    expect(pages[0]?.text).toContain('First issued November 19, 2026, reissued November 21, 2026');
  });

  it('shows the first and last day of several services', async () => {
    const earlier = { ...treatment, dateOfService: '2026-11-05' };
    const { text } = await read({ lines: [treatment, earlier] });
    expect(text).toContain('Dates of service Nov 5, 2026 – Nov 19, 2026');
  });
});

describe('the same bytes', () => {
  it('for the same receipt, whatever was drawn before it', () => {
    const named = (patientName: string) => receiptDocument({ ...paidInvoice, patientName }, first);
    const document = named('Josefina Example محمد');
    const fresh = renderReceiptPdf(document, { fonts: loadDocumentFonts(), translate }).bytes;
    const used = { fonts: loadDocumentFonts(), translate };
    // The glyphs that "fi" and the letters of the Arabic name become, first met as characters of their own.
    renderReceiptPdf(named('\ufb01 \ufee3\ufea4\ufee4\ufeaa'), used);
    expect(Buffer.compare(renderReceiptPdf(document, used).bytes, fresh)).toBe(0);
  });

  it('differ for a different receipt', () => {
    expect(Buffer.compare(render().bytes, render({ number: 'PT-000124' }).bytes)).not.toBe(0);
    expect(Buffer.compare(render().bytes, render({}, again).bytes)).not.toBe(0);
  });
});

it('says nothing that is neither in the catalogue nor in the invoice', async () => {
  const document = receiptDocument(paidInvoice, first);
  const wordless = renderReceiptPdf(document, { fonts, translate: () => '*' });
  const own = [
    paidInvoice.clinicName,
    '88 Invented Quay, Suite 210',
    'Vancouver BC V5K 0A1',
    paidInvoice.patientName,
    address.street,
    treatment.description,
    'Dana Sample',
    'Registered Physiotherapist',
    'PT-000123',
    'November 19, 2026',
    'Nov 19, 2026',
    '$95.00',
    '$0.00',
  ];
  const { text } = await readPdf(wordless.bytes);
  expect(own.reduce((rest, known) => rest.replaceAll(known, ''), text)).toMatch(/^[* ]*$/);
});
