/** Plan, finding and case: the facts, the deadlines, the timeline. Procedures change a case only through this room. */
package org.zhenggai.rectification.casework.finding;
