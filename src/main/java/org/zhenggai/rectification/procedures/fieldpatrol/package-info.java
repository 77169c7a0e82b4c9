/** 田长制巡查: a township's fields are patrolled grid by grid, period by period; what is found becomes newly found problems. */
package org.zhenggai.rectification.procedures.fieldpatrol;
