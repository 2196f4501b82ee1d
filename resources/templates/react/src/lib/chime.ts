let context: AudioContext | undefined;

/** Two soft notes; browsers allow sound once the person has pressed something. */
export function chime() {
  try {
    context ??= new AudioContext();
    void context.resume();
    note(context, 659, 0);
    note(context, 880, 0.18);
  } catch {
    // A device without sound goes on silently.
  }
}

function note(sound: AudioContext, pitch: number, delay: number) {
  const tone = sound.createOscillator();
  const loudness = sound.createGain();
  const start = sound.currentTime + delay;
  tone.type = "sine";
  tone.frequency.value = pitch;
  loudness.gain.setValueAtTime(0, start);
  loudness.gain.linearRampToValueAtTime(0.2, start + 0.02);
  loudness.gain.exponentialRampToValueAtTime(0.001, start + 0.9);
  tone.connect(loudness).connect(sound.destination);
  tone.start(start);
  tone.stop(start + 1);
}
