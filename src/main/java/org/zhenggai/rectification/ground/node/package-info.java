/** The processes that work on one database (节点): who is there, what a dead one held, and what each keeps in memory of what all change. */
package org.zhenggai.rectification.ground.node;
