/** What administrators did to the system itself, and the chains that show whether entries of an append-only table were tampered with. */
package org.zhenggai.rectification.audit;
