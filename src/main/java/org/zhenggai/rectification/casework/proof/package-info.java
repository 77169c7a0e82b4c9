/** What the evidence of a case proves: what it needs, what is missing and why, and what looks wrong with what is there. */
package org.zhenggai.rectification.casework.proof;
