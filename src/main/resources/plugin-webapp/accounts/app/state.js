import { moment } from 'zhenggai/words';

/** How it stands with an account, in words. */
export function stateText(account) {
  const first = !account.active ? '已停用' : account.blockedUntil ? `登录延时至${moment(account.blockedUntil).slice(-5)}`
    : account.mustChange ? '待修改口令' : '正常';
  return [first, account.secondFactor && '动态验证码', account.administrator && '管理员'].filter(Boolean).join('，');
}
