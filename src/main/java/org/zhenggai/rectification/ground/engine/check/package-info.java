/**
 * What a model, a table or a form may hold, as lists: what is not on them is refused, whoever deploys. Asked whenever the engine parses,
 * also for what lies in the database already.
 */
package org.zhenggai.rectification.ground.engine.check;
