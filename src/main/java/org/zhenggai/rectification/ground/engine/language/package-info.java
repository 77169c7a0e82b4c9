/**
 * The two small languages models, tables and forms may be written in, and nothing beside them: expressions ({@code ${…}}) over process
 * variables and our own functions, and a part of FEEL whose cost is bounded. What is not listed here does not exist.
 */
package org.zhenggai.rectification.ground.engine.language;
