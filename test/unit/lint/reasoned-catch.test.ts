import { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import reasonedCatch from '../../../.config/lint/reasoned-catch.js'

const faultsIn = (code: string): number =>
  new Linter().verify(code, [
    {
      plugins: { houqin: { rules: { 'reasoned-catch': reasonedCatch } } },
      rules: { 'houqin/reasoned-catch': 'error' },
    },
  ]).length

describe('a caught error', () => {
  it.each([
    'try { read() } catch {}',
    'try { read() } catch { result = 0 }',
    'try { read() } catch (error) { result = 0 }',
    'try { read() } catch (error) { void error }',
    'try { read() } catch ({ code }) { result = 0 }',
    'try { read() } catch { later(() => { throw new Error() }) }',
    '// Why it is read.\ntry { read() } catch { result = 0 }',
    'read().catch(() => undefined)',
    'read().catch((error) => undefined)',
    'read().catch(function () { return 0 })',
    'read()?.catch(() => undefined)',
    'read().then(use, () => undefined)',
    '// Far above.\n\nread().catch(() => undefined)',
  ])('is not dropped without a word: %s', (code) => {
    expect(faultsIn(code)).toBe(1)
  })

  it.each([
    'try { read() } catch (error) { throw error }',
    'try { read() } catch { throw new Error("no") }',
    'try { read() } catch (error) { tell(error) }',
    'try { read() } catch ({ code }) { tell(code) }',
    'try { read() } catch {\n  // Not there yet.\n}',
    'try { read() } finally { close() }',
    'read().catch((error) => tell(error))',
    'read().catch(() => { throw new Error("no") })',
    'read().catch(tell)',
    'read().catch(() => undefined) // Not there yet.',
    '// Not there yet.\nread().catch(() => undefined)',
    '// Not there yet.\nconst found = [\n  read().catch(() => undefined),\n]',
    'read()\n  // Not there yet.\n  .catch(() => undefined)',
    'read().catch(() => {\n  // Not there yet.\n})',
    'read().then(() => undefined)',
    'read().then(use, tell)',
    'read().then(use, (error) => tell(error))',
  ])('may be thrown on, used, or dropped for a reason: %s', (code) => {
    expect(faultsIn(code)).toBe(0)
  })
})
