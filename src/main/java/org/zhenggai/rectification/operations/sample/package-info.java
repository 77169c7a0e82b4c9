/** Loads the sample district and its 2023 plan into an empty database. */
package org.zhenggai.rectification.operations.sample;
