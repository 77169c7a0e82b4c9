/** Texts for spreadsheets: nothing in a cell is taken for a formula. Uses no other room. */
package org.zhenggai.rectification.ground.office;
