import { useTranslation } from 'react-i18next';
import type { Invoice, InvoiceLine } from '../../../shared/contract/billing-records.ts';
import { addressLines } from '../../../shared/domain/invoices/invoice.ts';
import { useFormat } from '../../lib/format.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { Column } from '../../ui/table-columns.ts';
import classes from './invoice.module.css';
import { PaymentsList } from './payments-list.tsx';

/** What stands on the invoice, in the order it is printed. */
export function InvoiceDetails({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  return (
    <>
      <div className={classes.parties}>
        <Party
          heading={t('billing.invoice.billedTo')}
          name={invoice.patientName}
          lines={addressLines(invoice.patientAddress)}
        />
        <Party
          heading={t('billing.invoice.from')}
          name={invoice.clinicName}
          lines={[...addressLines(invoice.clinicAddress), invoice.clinicPhone]}
        />
      </div>
      <LinesPanel invoice={invoice} />
      {invoice.state !== 'draft' && <PaymentsList invoice={invoice} />}
    </>
  );
}

function Party({ heading, name, lines }: { heading: string; name: string; lines: readonly string[] }) {
  return (
    <section className={classes.party} aria-label={heading}>
      <h2 className={classes.partyHeading}>{heading}</h2>
      <p className={classes.partyName}>{name}</p>
      {lines.map((line) => (
        <p key={line} className={classes.partyLine}>
          {line}
        </p>
      ))}
    </section>
  );
}

function LinesPanel({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<InvoiceLine>[] = [
    {
      key: 'day',
      header: t('billing.column.dateOfService'),
      cell: (line) => format.day(line.dateOfService),
      width: '128px',
      nowrap: true,
    },
    { key: 'service', header: t('billing.invoice.service'), cell: (line) => line.description },
    {
      key: 'therapist',
      header: t('billing.invoice.providedBy'),
      cell: (line) => <Therapist line={line} />,
    },
    {
      key: 'tax',
      header: t('billing.invoice.tax'),
      cell: (line) => (line.taxBasisPoints === 0 ? t('billing.invoice.exempt') : format.money(line.taxCents)),
      numeric: true,
      width: '88px',
    },
    {
      key: 'amount',
      header: t('billing.invoice.amount'),
      cell: (line) => format.money(line.amountCents),
      numeric: true,
      width: '104px',
    },
  ];

  return (
    <Panel title={t('billing.invoice.lines')} flush>
      <DataTable
        label={t('billing.invoice.lines')}
        columns={columns}
        rows={invoice.lines}
        rowKey={(line) => line.id}
        empty={<EmptyState compact title={t('billing.invoice.noLines')} />}
      />
      <dl className={classes.totals}>
        <Total label={t('billing.invoice.total')} cents={invoice.totalCents} />
        {invoice.paidCents > 0 && <Total label={t('billing.invoice.paidSoFar')} cents={invoice.paidCents} />}
        <Total label={t('billing.invoice.balance')} cents={invoice.balanceCents} strong />
      </dl>
    </Panel>
  );
}

function Therapist({ line }: { line: InvoiceLine }) {
  const { t } = useTranslation();
  return (
    <>
      <span>{[line.therapistName, line.designation].filter(Boolean).join(', ')}</span>
      <span className={classes.registration}>
        {line.registrationNumber === null
          ? t('billing.invoice.noRegistration')
          : t('billing.invoice.registration', { number: line.registrationNumber })}
      </span>
    </>
  );
}

function Total({ label, cents, strong = false }: { label: string; cents: number; strong?: boolean }) {
  const format = useFormat();
  return (
    <div className={strong ? classes.totalStrong : classes.total}>
      <dt>{label}</dt>
      <dd className="tb-number">{format.money(cents)}</dd>
    </div>
  );
}
