// The image: its Dockerfile's steps, taken in a bare folder, make a gateway that starts and has nothing of development in it.
import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectRoot } from '../house/source-files.ts'
import { runGatewayProcess, startArguments, startGatewayProcess } from '../support/gateway-process.ts'
import { buildImage, type Image } from '../support/image.ts'

let image: Image
let loadedAtFirst: string
beforeAll(async () => {
  image = await buildImage(projectRoot)
  loadedAtFirst = await modulesOfNode(image)
}, 180_000)
afterAll(() => rmSync(image.folder, { recursive: true }))

const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
  readonly dependencies: object
  readonly devDependencies: object
}

describe('the image', () => {
  it('has what the gateway runs with, and nothing of development', () => {
    const isThere = (name: string) => existsSync(join(image.folder, 'node_modules', name))
    expect(Object.keys(manifest.dependencies).filter((name) => !isThere(name))).toEqual([])
    const programs = ['vitest', 'typescript', 'eslint', 'oxlint', 'prettier', 'node', 'yaml']
    expect(Object.keys(manifest.devDependencies)).toEqual(expect.arrayContaining(programs))
    expect(programs.filter(isThere)).toEqual([])
    expect(readdirSync(image.folder).sort()).toEqual(
      ['LICENSE', 'node_modules', 'package-lock.json', 'package.json', 'schema', 'src'].sort(),
    )
  })

  it('does not run as root', () => {
    expect(image.user).toBe('node')
  })

  it.each([{}, { FEDERATION: 'true' }])('starts by its own command, is found healthy, and ends: %o', async (more) => {
    // startGatewayProcess runs this command.
    expect(image.command).toEqual(['node', ...startArguments])
    const gateway = await startGatewayProcess(
      { ...image.environment, SANDBOX: 'true', METRICS_PORT: '0', ...more },
      image.folder,
    )
    const { port } = new URL(gateway.origin)
    expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200)
    expect(await isHealthy(port)).toBe(true)
    gateway.signal('SIGINT')
    expect(await gateway.ended).toBe(0)
    expect(await isHealthy(port)).toBe(false)
  })

  it('does not start the sandbox by its own defaults, which are open to other machines', async () => {
    const { code, output } = await runGatewayProcess(image.environment)
    expect(code).toBe(1)
    expect(output).toContain('DRUO_CLIENT_ID is missing, and the sandbox does not start')
    expect(output).toContain('set SANDBOX=true if you want the sandbox')
  })

  it('has metrics on a port of their own, and not on the public one', async () => {
    const gateway = await startGatewayProcess(
      { ...image.environment, SANDBOX: 'true', METRICS_PORT: '0' },
      image.folder,
    )
    const metrics = /Metrics +(http:\S+)/.exec(gateway.output())?.[1] ?? ''
    const at = (url: string) => fetch(url.replace('0.0.0.0', '127.0.0.1'))
    expect((await at(`${gateway.origin}/metrics`)).status).toBe(404)
    expect(await (await at(metrics)).text()).toContain('process_cpu_seconds_total')
    gateway.signal('SIGINT')
    expect(await gateway.ended).toBe(0)
  })

  it('has the source compiled: nothing of it is read as TypeScript when it first starts', () => {
    expect(loadedAtFirst).toContain('NativeModule http')
    expect(loadedAtFirst).not.toContain('amaro')
  })

  it('has the operators’ command', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['src/cli.ts', 'help'], {
      cwd: image.folder,
    })
    expect(stdout).toContain('settle REFERENCE')
  })
})

/** Those that Node itself has loaded when the gateway ends. */
async function modulesOfNode({ environment, folder }: Image): Promise<string> {
  const report = `process.on('exit', () => console.error(process.moduleLoadList.join(' ')))`
  const preload = ['--import', `data:text/javascript,${encodeURIComponent(report)}`]
  const gateway = await startGatewayProcess({ ...environment, SANDBOX: 'true', METRICS_PORT: '0' }, folder, preload)
  gateway.signal('SIGINT')
  await gateway.ended
  return gateway.output()
}

async function isHealthy(port: string): Promise<boolean> {
  const [program, ...words] = image.healthCheck
  expect(program).toBe('node')
  return promisify(execFile)(process.execPath, words, { env: { PORT: port } }).then(
    () => true,
    () => false,
  )
}
