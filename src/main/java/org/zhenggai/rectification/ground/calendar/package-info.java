/** Knows the working days of China and counts them. Uses no other room. */
package org.zhenggai.rectification.ground.calendar;
