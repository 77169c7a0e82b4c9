/** On-site supervision visits (实地督导检查): recorded, answered point by point, confirmed; what they find is handed to the case. */
package org.zhenggai.rectification.procedures.supervisionvisit;
