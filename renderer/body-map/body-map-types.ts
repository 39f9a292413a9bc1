import type { BodyPosition, BodySide } from '../../shared/domain/body/body-space.ts';

/** A site as the map shows it. */
export interface BodyMapMark {
  readonly id: string;
  readonly position: BodyPosition;
  readonly side: BodySide;
  /** The muscle or structure, for those who hear the map. */
  readonly label: string;
  /** What stands in the circle: its number in the ledger; its place in the list unless told. */
  readonly number?: number;
  readonly needles?: number;
  /** Local twitch responses; a mark with any carries a sign. */
  readonly ltrCount?: number | null;
  readonly selected: boolean;
  /** A copied site is hollow until it is confirmed. */
  readonly origin: 'entered' | 'copied' | 'confirmed';
  /** Of an earlier visit that is laid under another: hollow with a dashed edge. */
  readonly earlier?: boolean;
}

/** What a person may do on the map. What is left out cannot be done. */
export interface BodyMapActions {
  /** A tap, click, pen or Enter on the body. Beside the body nothing happens. */
  readonly onPlace?: (position: BodyPosition) => void;
  /** Null when no site is chosen any more. */
  readonly onSelect?: (id: string | null) => void;
  readonly onMove?: (id: string, position: BodyPosition) => void;
  readonly onRemove?: (id: string) => void;
}
