/** The acceptance chain, from self-check to closure (验收销号). */
package org.zhenggai.rectification.procedures.acceptance;
