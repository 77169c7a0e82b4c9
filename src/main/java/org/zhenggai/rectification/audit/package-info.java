/** What administrators did to the system itself; the timeline of a case tells what happened to the case. Uses no other room. */
package org.zhenggai.rectification.audit;
