/** Saves database and evidence together while people work (备份), restores them elsewhere and proves it; by command and by day. */
package org.zhenggai.rectification.operations.backup;
