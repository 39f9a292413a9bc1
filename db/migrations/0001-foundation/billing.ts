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
  visit_id TEXT NOT NULL UNIQUE REFERENCES visit (id),
  patient_id TEXT NOT NULL REFERENCES patient (id),
  state TEXT NOT NULL CHECK (state IN ('draft', 'issued', 'paid')),
  series TEXT REFERENCES invoice_series (id),
  sequence INTEGER,
  number TEXT UNIQUE,
  made_at TEXT NOT NULL,
  issued_at TEXT,
  clinic_name TEXT NOT NULL,
  clinic_address TEXT NOT NULL,
  clinic_phone TEXT NOT NULL,
  gst_number TEXT,
  patient_name TEXT NOT NULL,
  patient_address TEXT NOT NULL,
  UNIQUE (series, sequence),
  CHECK ((state = 'draft') = (number IS NULL))
) STRICT;
CREATE INDEX invoice_by_state ON invoice (state, issued_at);
CREATE INDEX invoice_by_patient ON invoice (patient_id);

CREATE TABLE invoice_line (
  id TEXT PRIMARY KEY,
  invoice_id TEXT NOT NULL REFERENCES invoice (id),
  ordinal INTEGER NOT NULL,
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

-- Every copy handed out: the second of the same standing says DUPLICATE.
CREATE TABLE receipt (
  id TEXT PRIMARY KEY,
  invoice_id TEXT NOT NULL REFERENCES invoice (id),
  paid_cents INTEGER NOT NULL,
  duplicate INTEGER NOT NULL CHECK (duplicate IN (0, 1)),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL REFERENCES staff (id)
) STRICT;
CREATE INDEX receipt_by_invoice ON receipt (invoice_id, paid_cents);
`;
