/** Invoices with the facts as they stood, payments, and the receipts handed out. */
export const billingSql = `
-- The last number of each gapless series; raised in the transaction that issues.
CREATE TABLE invoice_series (
  id TEXT PRIMARY KEY,
  last_number INTEGER NOT NULL CHECK (last_number >= 0)
) STRICT;

CREATE TABLE invoice (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  visit_id TEXT NOT NULL REFERENCES visit (id),
  patient_id TEXT NOT NULL REFERENCES patient (id),
  state TEXT NOT NULL CHECK (state IN ('draft', 'issued', 'paid', 'void')),
  series TEXT REFERENCES invoice_series (id),
  sequence INTEGER,
  number TEXT UNIQUE,
  made_at TEXT NOT NULL,
  issued_at TEXT,
  voided_at TEXT,
  voided_by TEXT REFERENCES staff (id),
  void_reason TEXT,
  clinic_name TEXT NOT NULL,
  clinic_address TEXT NOT NULL,
  clinic_phone TEXT NOT NULL,
  gst_number TEXT,
  patient_name TEXT NOT NULL,
  patient_address TEXT NOT NULL,
  UNIQUE (series, sequence),
  CHECK ((state = 'draft') = (number IS NULL)),
  CHECK ((state = 'void') = (voided_at IS NOT NULL)),
  CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
) STRICT;
-- A visit has one invoice that counts; void ones stay beside it with their numbers.
CREATE UNIQUE INDEX invoice_of_visit ON invoice (visit_id) WHERE state <> 'void';
CREATE INDEX invoice_by_visit ON invoice (visit_id);
CREATE INDEX invoice_by_state ON invoice (state, issued_at);
CREATE INDEX invoice_by_patient ON invoice (patient_id);

CREATE TABLE invoice_line (
  id TEXT PRIMARY KEY,
  invoice_id TEXT NOT NULL REFERENCES invoice (id),
  ordinal INTEGER NOT NULL,
  fee_id TEXT NOT NULL REFERENCES fee (id),
  date_of_service TEXT NOT NULL,
  description TEXT NOT NULL,
  therapist_name TEXT NOT NULL,
  designation TEXT,
  registration_number TEXT,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  tax_basis_points INTEGER NOT NULL CHECK (tax_basis_points >= 0),
  tax_cents INTEGER NOT NULL CHECK (tax_cents >= 0),
  UNIQUE (invoice_id, ordinal)
) STRICT;
CREATE INDEX invoice_line_by_fee ON invoice_line (fee_id);

CREATE TABLE payment (
  id TEXT PRIMARY KEY,
  invoice_id TEXT NOT NULL REFERENCES invoice (id),
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  method TEXT NOT NULL CHECK (method IN ('cash', 'debit', 'credit', 'cheque', 'transfer')),
  paid_on TEXT NOT NULL,
  reference TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES staff (id)
) STRICT;
CREATE INDEX payment_by_invoice ON payment (invoice_id, recorded_at);

-- Takes a payment back that was recorded wrongly; the payment itself stays as it was written.
CREATE TABLE payment_reversal (
  id TEXT PRIMARY KEY,
  payment_id TEXT NOT NULL UNIQUE REFERENCES payment (id),
  reason TEXT NOT NULL,
  reversed_at TEXT NOT NULL,
  reversed_by TEXT NOT NULL REFERENCES staff (id)
) STRICT;

-- Every copy handed out: the second of the same standing says DUPLICATE.
CREATE TABLE receipt (
  id TEXT PRIMARY KEY,
  invoice_id TEXT NOT NULL REFERENCES invoice (id),
  -- Counts the copies of an invoice, whatever stood on them.
  copy INTEGER NOT NULL CHECK (copy > 0),
  paid_cents INTEGER NOT NULL,
  -- JSON: the ids of the payments that stood on it.
  payments TEXT NOT NULL,
  of_void INTEGER NOT NULL CHECK (of_void IN (0, 1)),
  duplicate INTEGER NOT NULL CHECK (duplicate IN (0, 1)),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL REFERENCES staff (id),
  UNIQUE (invoice_id, copy)
) STRICT;
CREATE INDEX receipt_by_invoice ON receipt (invoice_id, paid_cents);
`;
