/** Rows of a visit that are known by their id: findings and what was given beside the needles. */
type Row = { id: string };

export function changeRow<R extends Row>(rows: readonly R[], id: string, change: Partial<R>): R[] {
  return rows.map((row) => (row.id === id ? { ...row, ...change } : row));
}

export function removeRow<R extends Row>(rows: readonly R[], id: string): R[] {
  return rows.filter((row) => row.id !== id);
}
