/** No input of the contract comes near this; a longer frame is not even parsed. Characters. */
const longestFrame = 16_000_000;

/** Kinds of message that a window sends, by oRPC's numbers; a request may leave its own out. */
const request = 1;
const abort = 4;

/** One message of a window, as oRPC's adapter takes it in. */
export type WindowMessage = { i: string; t?: number; p?: unknown };

/**
 * The message in a frame, or null for one that no window of ours sends. The adapter trusts what it is
 * handed: a frame it cannot read would end the store, and with it the work of every other window.
 */
export function readFrame(frame: unknown): WindowMessage | null {
  if (typeof frame !== 'string' || frame.length > longestFrame) return null;
  const message = parsed(frame);
  if (!isRecord(message)) return null;
  const { i: id, t: kind = request, p: payload } = message;
  if (typeof id !== 'string') return null;
  if (kind === abort) return { i: id, t: abort };
  if (kind !== request || !isRecord(payload)) return null;
  // Inputs hold neither files nor streams, so that the one header there is says where a stream went on.
  const { u: path, b: body, h: headers } = payload;
  if (typeof path !== 'string' || !path.startsWith('/')) return null;
  const lastEvent = isRecord(headers) ? headers['last-event-id'] : undefined;
  const kept = typeof lastEvent === 'string' ? { 'last-event-id': lastEvent } : undefined;
  return { i: id, p: { u: path, b: body, h: kept } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
