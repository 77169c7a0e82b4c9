/** 加签: one more opinion that the holder of a task asks another officer for, before he goes on with it. */
package org.zhenggai.rectification.procedures.opinion;
