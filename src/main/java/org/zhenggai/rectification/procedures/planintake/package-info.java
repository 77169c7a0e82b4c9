/** Turns a published plan into a draft that a person completes and confirms. */
package org.zhenggai.rectification.procedures.planintake;
