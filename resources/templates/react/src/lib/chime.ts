/** The clock of the sound system may lag a little behind the one on the screen. */
const NEAR_S = 0.5;

let context: AudioContext | undefined;

/**
 * Two soft notes in so many seconds. They are handed to the sound system ahead of time, so that they come in time
 * even when the page sleeps. Returns what takes them back, unless they are about to begin.
 */
export function chimeIn(seconds: number): () => void {
  // Browsers allow sound once the person has pressed something.
  if (!navigator.userActivation.hasBeenActive) return () => undefined;
  try {
    const sound = (context ??= new AudioContext());
    void sound.resume();
    const start = sound.currentTime + seconds;
    const notes = [note(sound, 659, start), note(sound, 880, start + 0.18)];
    return () => {
      const isFar = start - sound.currentTime > NEAR_S;
      if (isFar) notes.forEach((one) => one.disconnect());
    };
  } catch {
    return () => undefined; // a device without sound goes on silently
  }
}

function note(sound: AudioContext, pitch: number, start: number): GainNode {
  const tone = sound.createOscillator();
  const loudness = sound.createGain();
  tone.type = "sine";
  tone.frequency.value = pitch;
  loudness.gain.setValueAtTime(0, start);
  loudness.gain.linearRampToValueAtTime(0.2, start + 0.02);
  loudness.gain.exponentialRampToValueAtTime(0.001, start + 0.9);
  tone.connect(loudness).connect(sound.destination);
  tone.start(start);
  tone.stop(start + 1);
  return loudness;
}
