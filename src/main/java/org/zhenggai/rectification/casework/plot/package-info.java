/** Where a case lies on the ground (图斑), as people entered it, and how far from it a photo was taken. */
package org.zhenggai.rectification.casework.plot;
