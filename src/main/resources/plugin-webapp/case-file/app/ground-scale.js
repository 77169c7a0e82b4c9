/*
 * The arithmetic of the drawing of a plot: metres for degrees, what has to fit, and the length of its scale.
 */

/** Metres east and north of the origin; exact enough within a township. */
export const metres = ([longitude, latitude], [originLongitude, originLatitude]) => [
  (longitude - originLongitude) * 111320 * Math.cos(originLatitude * Math.PI / 180), (latitude - originLatitude) * 110540];

/** The middle of the plot, or of the photos where there is none, and how far the drawing reaches: at most four times the plot. */
export function frameOf(outline, places) {
  const shown = outline.length > 0 ? outline : places;
  const middle = shown.reduce(([x, y], [px, py]) => [x + px / shown.length, y + py / shown.length], [0, 0]);
  const reach = points => Math.max(...points.map(([x, y]) => Math.max(Math.abs(x - middle[0]), Math.abs(y - middle[1]))), 0);
  const plot = Math.max(reach(outline), 20);
  return { middle, extent: Math.min(Math.max(plot, reach(places)), plot * 4) };
}

/** The longest round length that takes at most 90 pixels. */
export const scaleLength = perMetre => [1000, 500, 200, 100, 50, 20, 10, 5].find(metre => metre * perMetre <= 90) || 2;
