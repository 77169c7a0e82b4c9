/**
 * Says how a case stands against its dates: its colour, the days left, how long a step may take, and the next day that matters. Knows
 * dates and tables, but no case.
 */
package org.zhenggai.rectification.casework.schedule;
