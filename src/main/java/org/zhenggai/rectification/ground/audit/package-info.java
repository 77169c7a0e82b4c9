/** Who did what, when and from where, and the proof that this and other append-only records are as they were written. */
package org.zhenggai.rectification.ground.audit;
