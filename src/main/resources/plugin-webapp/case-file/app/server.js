/*
 * What the case file asks the server.
 */
import { api, send, sendBytes } from 'zhenggai/server';

const ofCase = (number, rest) => `cases/${encodeURIComponent(number)}/${rest}`;
const ofPiece = (number, id, rest) => ofCase(number, `evidence/${encodeURIComponent(id)}/${rest}`);

export const caseOfTask = async taskId => (await send('GET', `tasks/${encodeURIComponent(taskId)}/case`)).caseNumber;
export const caseWords = number => send('GET', ofCase(number, 'file'));
export const caseRecord = number => send('GET', `cases/${encodeURIComponent(number)}`);
export const checklist = number => send('GET', ofCase(number, 'checklist'));
export const evidence = number => send('GET', ofCase(number, 'evidence'));
export const messages = number => send('GET', ofCase(number, 'messages'));
export const letters = number => send('GET', ofCase(number, 'letters'));
export const setPlot = (number, plot) => send('PUT', ofCase(number, 'plot'), {}, plot);
export const amend = (number, id, change) => send('PATCH', ofCase(number, `evidence/${encodeURIComponent(id)}`), {}, change);
export const review = (number, id, verdict, reason) => send('POST', ofPiece(number, id, 'review'), {}, { verdict, reason });

/** What files probably are, by their names and, where it is known, the text of their first page. */
export const proposals = (number, files) => send('POST', ofCase(number, 'evidence/proposals'), {}, { files });

/** Addresses of a letter: content, pdf or preview. */
export const letterAddress = (id, what) => api(`letters/${encodeURIComponent(id)}/${what}`);

/** Addresses of a piece: content, preview or thumbnail. */
export const pieceAddress = (number, id, what) => api(ofPiece(number, id, what));

/** The whole file of an ended case as a ZIP. */
export const archiveAddress = number => api(ofCase(number, 'archive'));

/** Where the officer may take photos now. */
export const fieldPlaces = () => send('GET', 'field');

/** A fellow inspector stood there too when the photo was taken. */
export const witness = (number, id) => send('POST', ofPiece(number, id, 'witness'));

export const uploads = number => ({
  unfinished: () => send('GET', ofCase(number, 'evidence/uploads')),
  begin: about => send('POST', ofCase(number, 'evidence/uploads'), {}, about),
  at: async id => (await send('GET', ofCase(number, `evidence/uploads/${id}`))).offset,
  finish: id => send('POST', ofCase(number, `evidence/uploads/${id}/finish`)),
  drop: id => send('DELETE', ofCase(number, `evidence/uploads/${id}`)),
  /** Sends a part of the file from {@code offset}; gives the offset the server stands at then. */
  part: async (id, offset, bytes, progress, signal) =>
    (await sendBytes('PUT', ofCase(number, `evidence/uploads/${id}`), { offset }, bytes,
      { type: 'application/octet-stream', progress, signal })).offset
});
