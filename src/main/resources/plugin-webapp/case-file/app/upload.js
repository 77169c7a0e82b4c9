/*
 * Sends one file in parts. What the server has acknowledged is never sent twice: after a broken line the upload goes on at the
 * server's offset, by itself a few times, then when the officer says so.
 */
import { uploads } from './server.js';

const PART = 4 * 1024 * 1024;
const ATTEMPTS = 4;
/** The session has ended: what arrived is still there. */
const LOGGED_OUT = [401, 403];

const pause = millis => new Promise(resolve => { setTimeout(resolve, millis); });

export class Upload {

  /** One that was begun before: the server says where it stands. */
  static resumed(number, file, begun) {
    const upload = new Upload(number, file, null);
    upload.id = begun.id;
    upload.limit = Math.min(begun.chunkLimit || PART, PART);
    return upload;
  }

  constructor(number, file, about) {
    this.server = uploads(number);
    this.file = file;
    this.about = about;
    this.id = null;
    this.whole = false;
    this.aborted = new AbortController();
  }

  /** No answer, a full server, or an offset that has moved: worth asking where the server stands. Anything else is the server's no. */
  passing(refused) {
    return refused.status === 0 || refused.status >= 500 || (refused.status === 409 && this.id !== null);
  }

  /** Sends what is not sent yet. @param progress told the part that is there, 0 to 1 */
  async run(progress) {
    let failed = 0;
    let offset = null;
    for (;;) {
      try {
        if (this.id === null) {
          const begun = await this.server.begin({ ...this.about, fileName: this.file.name, size: this.file.size,
            modified: this.file.lastModified });
          this.id = begun.id;
          this.limit = Math.min(begun.chunkLimit || PART, PART);
          offset = begun.offset;
        }
        if (offset === null && !this.whole) {
          offset = await this.server.at(this.id);
        }
        while (!this.whole && offset < this.file.size) {
          const from = offset;
          offset = await this.server.part(this.id, from, this.file.slice(from, from + this.limit),
            loaded => progress((from + loaded) / this.file.size), this.aborted.signal);
          failed = 0;
        }
        this.whole = true;
        progress(1);
        return await this.server.finish(this.id);
      } catch (refused) {
        failed += 1;
        offset = null;
        // a lost answer is asked for again; only the server's own offset says that bytes are missing
        this.whole = this.whole && refused.body?.offset === undefined;
        const passing = this.passing(refused);
        if (this.aborted.signal.aborted || !passing || failed >= ATTEMPTS) {
          if (!passing && !LOGGED_OUT.includes(refused.status)) {
            this.whole = false;
            this.id = null; // the server keeps nothing of what it refused
          }
          throw refused;
        }
        await pause(500 * 2 ** failed);
      }
    }
  }

  async cancel() {
    this.aborted.abort();
    if (this.id !== null) {
      await this.server.drop(this.id).catch(() => null); // the server drops it by itself when nobody goes on
    }
  }
}
