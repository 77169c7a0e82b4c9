/** 抄送: copies of a case to officers and posts who may read it, for information and without a task. */
package org.zhenggai.rectification.casework.copying;
