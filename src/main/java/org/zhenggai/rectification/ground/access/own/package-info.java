/** 账号与安全: the account as its owner sees it, and what its owner does with it. */
package org.zhenggai.rectification.ground.access.own;
