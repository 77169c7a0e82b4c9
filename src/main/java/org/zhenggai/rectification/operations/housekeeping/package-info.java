/** How long what need not be kept for good is kept (保存期限), and the engine's part of removing it, a little at a time. */
package org.zhenggai.rectification.operations.housekeeping;
