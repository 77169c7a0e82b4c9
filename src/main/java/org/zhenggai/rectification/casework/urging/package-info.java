/** Urging (催办): who asked whom to get on with a case, by when, and what became of it. */
package org.zhenggai.rectification.casework.urging;
