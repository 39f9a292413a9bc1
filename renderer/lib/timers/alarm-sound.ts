/** Three short tones, rising: heard over talk, over in a second. */
const tones = [
  { hertz: 880, at: 0 },
  { hertz: 880, at: 0.25 },
  { hertz: 1175, at: 0.5 },
] as const;
const toneSeconds = 0.2;
const loudness = 0.3;
const wholeMilliseconds = 1000;

/** Plays a short sound. A PC without sound stays silent: what is said is on the screen as well. */
export function playAlarm(): void {
  if (typeof AudioContext === 'undefined') return;
  try {
    const context = new AudioContext();
    for (const { hertz, at } of tones) playTone(context, hertz, context.currentTime + at);
    // Closing frees the device; one that is gone meanwhile needs no freeing.
    window.setTimeout(() => context.close().catch(() => undefined), wholeMilliseconds);
  } catch {
    // No device to play on.
  }
}

function playTone(context: AudioContext, hertz: number, from: number): void {
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = hertz;
  // Rises and falls within hundredths of a second: without, each end clicks.
  volume.gain.setValueAtTime(0, from);
  volume.gain.linearRampToValueAtTime(loudness, from + 0.02);
  volume.gain.setValueAtTime(loudness, from + toneSeconds - 0.04);
  volume.gain.linearRampToValueAtTime(0, from + toneSeconds);
  tone.connect(volume).connect(context.destination);
  tone.start(from);
  tone.stop(from + toneSeconds);
}
