/** What lies in a backup folder: encrypted files (age), the manifest, backups by their instant, and which of them are kept. */
package org.zhenggai.rectification.operations.backup.format;
