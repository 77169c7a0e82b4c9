/** Knows the working days of China and counts them. */
package org.zhenggai.rectification.ground.calendar;
