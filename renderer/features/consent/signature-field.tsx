import { Button } from '@mantine/core';
import { type PointerEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Signature } from '../../../shared/contract/consent-records.ts';
import { type StrokePoint, strokePath } from '../../lib/stroke-path.ts';
import { FieldError } from '../../ui/field-error.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './consent.module.css';

/** Width of the field in its own units; its height follows from how it is shown. */
const fieldWidth = 10_000;
const fieldHeight = 3000;
/** As the contract limits them. */
const mostStrokes = 60;
const mostPoints = 1500;

type SignatureFieldProps = {
  value: Signature | null;
  onChange: (signature: Signature | null) => void;
  error?: string | undefined;
};

function pointOf(event: PointerEvent<SVGSVGElement>): StrokePoint {
  const { left, top, width } = event.currentTarget.getBoundingClientRect();
  const scale = fieldWidth / Math.max(1, width);
  const within = (value: number) => Math.round(Math.min(20_000, Math.max(-20_000, value * scale)));
  // A mouse and most fingers tell no pressure of their own.
  const pressure = event.pressure > 0 ? Math.min(1, event.pressure) : 0.5;
  return [within(event.clientX - left), within(event.clientY - top), Math.round(pressure * 100) / 100];
}

/** A signature drawn with pen, finger or mouse, or a name typed by somebody who cannot draw here. */
export function SignatureField({ value, onChange, error }: SignatureFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const [isTyping, setTyping] = useState(false);
  const drawing = useRef<number | null>(null);
  const strokes = value?.kind === 'drawn' ? value.strokes : [];

  function begin(event: PointerEvent<SVGSVGElement>): void {
    if (drawing.current !== null || event.button > 0 || strokes.length >= mostStrokes) return;
    drawing.current = event.pointerId;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    onChange({ kind: 'drawn', strokes: [...strokes, [pointOf(event)]] });
  }

  function draw(event: PointerEvent<SVGSVGElement>): void {
    const last = strokes.at(-1);
    if (drawing.current !== event.pointerId || !last || last.length >= mostPoints) return;
    onChange({ kind: 'drawn', strokes: [...strokes.slice(0, -1), [...last, pointOf(event)]] });
  }

  function end(event: PointerEvent<SVGSVGElement>): void {
    if (drawing.current === event.pointerId) drawing.current = null;
  }

  function change(toTyping: boolean): void {
    setTyping(toTyping);
    onChange(null);
  }

  return (
    <div className={classes.signature}>
      {isTyping ? (
        <TextField
          label={t('consent.page.typed')}
          required
          autoFocus
          value={value?.kind === 'typed' ? value.name : ''}
          error={error}
          onChange={(name) => onChange(name === '' ? null : { kind: 'typed', name })}
        />
      ) : (
        <>
          <p className={classes.label} aria-hidden="true">
            {t('consent.page.signature')}
          </p>
          {/* Keys cannot draw: the name can be typed instead. */}
          <svg
            role="img"
            aria-describedby={`${id}-hint`}
            className={classes.pad}
            data-invalid={error === undefined ? undefined : true}
            viewBox={`0 0 ${fieldWidth} ${fieldHeight}`}
            onPointerDown={begin}
            onPointerMove={draw}
            onPointerUp={end}
            onPointerCancel={end}
          >
            <title>{t('consent.page.signature')}</title>
            <line className={classes.baseline} x1={400} x2={9600} y1={2350} y2={2350} />
            {strokes.map((points, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: strokes are only added at the end
              <path key={index} d={strokePath(points)} className={classes.ink} />
            ))}
          </svg>
          <p id={`${id}-hint`} className={classes.hint}>
            {strokes.length > 0 ? t('consent.page.drawn') : t('consent.page.signatureHint')}
          </p>
          {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
        </>
      )}
      <div className={classes.buttons}>
        {strokes.length > 0 && (
          <Button variant="default" onClick={() => onChange(null)}>
            {t('consent.page.clear')}
          </Button>
        )}
        <Button variant="subtle" onClick={() => change(!isTyping)}>
          {isTyping ? t('consent.page.draw') : t('consent.page.type')}
        </Button>
      </div>
    </div>
  );
}
