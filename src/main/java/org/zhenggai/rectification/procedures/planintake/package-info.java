/**
 * Turns a published plan into a draft that a person completes and confirms; knows engine, audit, calendar, organization,
 * finding.
 */
package org.zhenggai.rectification.procedures.planintake;
