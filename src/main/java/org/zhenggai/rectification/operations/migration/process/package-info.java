/** The engine's side: which versions run, and the move of one instance. */
package org.zhenggai.rectification.operations.migration.process;
