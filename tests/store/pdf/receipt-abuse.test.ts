import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadDocumentFonts } from '../../../electron/store/pdf/document-fonts.ts';
import { renderReceiptPdf } from '../../../electron/store/pdf/render-receipt-pdf.ts';
import type { IssuedInvoice } from '../../../shared/domain/invoices/invoice.ts';
import { receiptDocument } from '../../../shared/domain/invoices/receipt-document.ts';
import { type ReadPdf, readPdf } from './read-pdf.ts';
import { address, paidInvoice, translate, treatment } from './receipt-fixture.ts';

const fonts = loadDocumentFonts();

async function draw(change: Partial<IssuedInvoice>) {
  const document = receiptDocument({ ...paidInvoice, ...change }, { duplicate: null });
  const { bytes, missingGlyphs } = renderReceiptPdf(document, { fonts, translate });
  return { pdf: await readPdf(bytes), missingGlyphs };
}

/** Nothing may run off the paper or into the foot. */
function expectOnPaper(pdf: ReadPdf): void {
  for (const page of pdf.pages) {
    for (const { text, x, y, width } of page.pieces.filter((piece) => piece.text.trim() !== '')) {
      expect.soft(x, text).toBeGreaterThanOrEqual(55);
      expect.soft(x + width, text).toBeLessThanOrEqual(558);
      expect.soft(y, text).toBeGreaterThanOrEqual(40);
      expect.soft(y, text).toBeLessThanOrEqual(752);
    }
  }
}

describe('more than fits on a page', () => {
  it('repeats the head of the table, the patient and the number on each page, and loses no line', async () => {
    const lines = Array.from({ length: 40 }, (_, index) => ({
      ...treatment,
      description: `Physiotherapy session ${index + 1} of forty`,
    }));
    const { pdf } = await draw({ lines });
    expect(pdf.pages.length).toBeGreaterThan(2);
    for (const line of lines) expect(pdf.text).toContain(`${line.description} Dana Sample`);
    expect(pdf.text.match(/Registered Physiotherapist College reg. no. 01234/g)).toHaveLength(40);
    pdf.pages.forEach((page, index) => {
      expect(page.text).toContain(`Page ${index + 1} of ${pdf.pages.length}`);
      expect(page.text).toContain('Alex Example');
      expect(page.text).toContain('PT-000123');
      if (page.text.includes('session')) expect(page.text).toContain('Date of service Service Provided by');
    });
    expect(pdf.text).toContain('Total $3,800.00');
    expectOnPaper(pdf);
  });

  it('carries thirty payments on to the next page, with the stamp after them', async () => {
    const payments = Array.from(
      { length: 60 },
      () => ({ paidOn: '2026-11-19', method: 'cash', amountCents: 100 }) as const,
    );
    const { pdf } = await draw({ payments, lines: [{ ...treatment, amountCents: 6000 }] });
    expect(pdf.text.match(/Cash \$1\.00/g)).toHaveLength(60);
    expect(pdf.text).toContain('PAID IN FULL $60.00 received');
    expectOnPaper(pdf);
  });

  it.each([
    ['one word', 'x'.repeat(10_000)],
    ['many words', 'word '.repeat(2_000)],
    ['right to left', 'محمد '.repeat(2_000)],
    ['one right-to-left word', 'ש'.repeat(10_000)],
    ['one letter with 10,000 accents', `e${'\u0301'.repeat(10_000)}`],
    ['line feeds', 'a\n'.repeat(5_000)],
  ])('prints a name of 10,000 characters: %s', async (_, name) => {
    const { pdf, missingGlyphs } = await draw({
      patientName: name,
      lines: [{ ...treatment, description: name }],
    });
    expect(pdf.text).toContain('Total $95.00');
    expect(missingGlyphs).toEqual([]);
    const drawn = pdf.text.replace(/\s/g, '').split(name[0] ?? '').length - 1;
    expect(drawn).toBeGreaterThan(name.split(name[0] ?? '').length - 2);
    expectOnPaper(pdf);
  });
});

describe('letters of the world', () => {
  it.each([
    'Zoë Łukasz Nguyễn Đặng',
    'Москва Αθήνα',
    'W̱SÁNEĆ SENĆOŦEN',
    'hən̓q̓əmin̓əm̓ ƛ̓əq̓əm',
    'שלום כהן',
    'محمد علي',
    'Dana (שלום) Sample',
    '‘Quotes’ – “dashes” — €£ ½ ™',
  ])('prints %s and gives it back', async (name) => {
    const { pdf, missingGlyphs } = await draw({ patientName: name });
    expect(missingGlyphs).toEqual([]);
    expect(pdf.text.normalize('NFC')).toContain(name.normalize('NFC'));
  });

  it('puts the words of a Hebrew name from right to left and Latin ones from left to right', async () => {
    const { pdf } = await draw({ patientName: 'שלום כהן', billTo: { name: 'Alex Example', address } });
    const [page] = pdf.pages;
    const leftOf = (text: string) => page?.pieces.find((piece) => piece.text.includes(text))?.x ?? Number.NaN;
    expect(leftOf('שלום')).toBeGreaterThanOrEqual(leftOf('כהן'));
  });

  it('ignores controls that would turn a name around', async () => {
    const { pdf, missingGlyphs } = await draw({
      patientName: 'Alex \u202eelpmaxE\u202c \u2066Sample\u2069\u200b',
    });
    expect(pdf.text).toContain('Alex elpmaxE Sample');
    expect(missingGlyphs).toEqual([]);
  });

  it('marks what no font has, and says so', async () => {
    const { pdf, missingGlyphs } = await draw({
      patientName: '李小龙 Example 🧑‍⚕️',
      lines: [{ ...treatment, description: 'nul \u0000, half \ud83d' }],
    });
    expect(missingGlyphs).toEqual(expect.arrayContaining(['李', '小', '龙', '🧑', 'U+0000', 'U+D83D']));
    expect(pdf.text).toContain('��� Example');
    expect(pdf.text).toContain('nul �, half �');
  });

  it('takes markup and templates for text', async () => {
    const name = '<script>alert(1)</script> {{day}} $t(documents.receipt.total)';
    const { pdf } = await draw({ patientName: name, clinicPhone: '{{phone}} $t(documents.receipt.total)' });
    expect(pdf.text).toContain('<script>alert(1)</script> {{day}} $t(documents.receipt.total)');
    expect(pdf.text).toContain('Phone {{phone}} $t(documents.receipt.total)');
  });
});

it('draws any invoice at all, within the paper', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom('', ' ', '\n', 'שלום (12) abc', '٣٤ ۱۲ abc'),
  );
  const place = fc.record({ street: text, city: text, province: text, postalCode: text });
  const line = fc.record({
    kind: fc.constantFrom('treatment', 'missedAppointment', 'product'),
    description: text,
    therapistName: fc.option(text),
    designation: fc.option(text),
    registrationNumber: fc.option(text),
    amountCents: fc.integer({ min: 1, max: 100_000_000 }),
    taxBasisPoints: fc.constantFrom(0, 500, 1225),
  });
  const invoice = fc.record({
    clinicName: text,
    clinicAddress: place,
    clinicPhone: text,
    gstNumber: fc.option(text),
    patientName: text,
    patientAddress: place,
    billTo: fc.option(fc.record({ name: text, address: place })),
    lines: fc.array(line, { maxLength: 12 }),
  });
  await fc.assert(
    fc.asyncProperty(invoice, async (change) => {
      const lines = change.lines.map((each) => ({ ...treatment, ...each }));
      const { pdf } = await draw({ ...change, lines });
      expect(pdf.text).toContain('PT-000123');
      expectOnPaper(pdf);
    }),
    { numRuns: 60 },
  );
});
