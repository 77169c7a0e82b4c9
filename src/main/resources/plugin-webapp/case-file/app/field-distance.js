/*
 * How far a place is from a plot, as the server counts it too (Geodesy): metres, 0 inside. Nothing here touches a page.
 */

const METRES_PER_DEGREE = 111319.49;

const east = (from, to) => (to[0] - from[0]) * METRES_PER_DEGREE * Math.cos((from[1] + to[1]) / 2 * Math.PI / 180);
const north = (from, to) => (to[1] - from[1]) * METRES_PER_DEGREE;

function toEdge(at, a, b) {
  const ax = east(at, a);
  const ay = north(at, a);
  const dx = east(at, b) - ax;
  const dy = north(at, b) - ay;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
  return Math.hypot(ax + along * dx, ay + along * dy);
}

/** @param at longitude, latitude; @param plot as the server gives it. Null where one of them is unknown. */
export function metresTo(at, plot) {
  if (!at || !plot) {
    return null;
  }
  const corners = plot.boundary || [];
  if (corners.length === 0) {
    return plot.point ? Math.round(Math.hypot(east(at, plot.point), north(at, plot.point))) : null;
  }
  let inside = false;
  let nearest = Infinity;
  corners.forEach((a, index) => {
    const b = corners[(index + 1) % corners.length];
    if (a[1] > at[1] !== b[1] > at[1] && at[0] < (b[0] - a[0]) * (at[1] - a[1]) / (b[1] - a[1]) + a[0]) {
      inside = !inside;
    }
    nearest = Math.min(nearest, toEdge(at, a, b));
  });
  return inside ? 0 : Math.round(nearest);
}
