/** Whether it is the file that was begun: what changed since is another one, whatever its name. */
export const same = (begun, file) => begun.fileName === file.name && begun.size === file.size
  && (begun.modified === null || begun.modified === file.lastModified);
