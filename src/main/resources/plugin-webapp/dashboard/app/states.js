/*
 * The colours and marks of the states against the schedule: nobody has to tell red from green.
 */
export const COLOURS = { NOT_STARTED: '#8c8c8c', ON_TRACK: '#2e7d32', YELLOW: '#d99a00', RED: '#d4380d', OVERDUE: '#8b1021',
  ON_HOLD: '#6b7a90', CLOSED: '#155cb5' };

const MARKS = { NOT_STARTED: '○', ON_TRACK: '●', YELLOW: '▲', RED: '◆', OVERDUE: '■', ON_HOLD: '‖', CLOSED: '✓' };

/** The words of a state with its mark. */
export const marked = row => `${MARKS[row.scheduleState]} ${row.scheduleStateText}`;
