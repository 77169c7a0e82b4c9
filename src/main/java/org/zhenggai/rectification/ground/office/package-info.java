/** Texts for spreadsheets: nothing in a cell is taken for a formula. */
package org.zhenggai.rectification.ground.office;
