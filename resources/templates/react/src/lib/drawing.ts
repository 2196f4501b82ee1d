/** A point on the sheet, in sheet units. */
export type Point = [x: number, y: number];

/** A line as it was drawn; without a colour it rubs out. */
export interface Stroke {
  color: string | null;
  size: number;
  points: Point[];
}

/** The sheet, whatever its size on the screen. */
export const SHEET = { width: 1200, height: 800 };
export const PAPER = "#ffffff";

export function drawStroke(brush: CanvasRenderingContext2D, { color, size, points }: Stroke) {
  brush.strokeStyle = color ?? PAPER;
  brush.lineWidth = size;
  brush.lineCap = "round";
  brush.lineJoin = "round";
  brush.beginPath();
  const [[startX, startY], ...others] = points;
  brush.moveTo(startX, startY);
  if (others.length === 0) brush.lineTo(startX, startY);
  // Curves through the middles between points look smooth.
  others.forEach(([x, y], index) => {
    const [nextX, nextY] = others[index + 1] ?? [x, y];
    brush.quadraticCurveTo(x, y, (x + nextX) / 2, (y + nextY) / 2);
  });
  brush.stroke();
}

export function drawAll(brush: CanvasRenderingContext2D, strokes: readonly Stroke[]) {
  brush.fillStyle = PAPER;
  brush.fillRect(0, 0, SHEET.width, SHEET.height);
  for (const stroke of strokes) drawStroke(brush, stroke);
}

/** Saves what is on the canvas as a picture. */
export function savePicture(canvas: HTMLCanvasElement, name: string) {
  canvas.toBlob((blob) => {
    if (!blob) return;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = `${name}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }, "image/png");
}
