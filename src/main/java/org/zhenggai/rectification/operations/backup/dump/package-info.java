/** The database as a backup sees it: tables row by row by PostgreSQL's COPY, sequences, chains, and the way back. */
package org.zhenggai.rectification.operations.backup.dump;
